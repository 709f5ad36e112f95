def fetch():
    print("fetching")
    return "the page"

print(type(fetch()))
