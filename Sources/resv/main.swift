print("resv")
