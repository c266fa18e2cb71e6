// The search service.
