import Domain
import Planning
import Words

extension Context {
  /// What the site says by itself, in its language.
  var words: Words { Words(of: plan.publication.site) }
}
