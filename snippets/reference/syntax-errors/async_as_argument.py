def connect(host, **options):
    print(host, options)


connect("example.org", async=True)
