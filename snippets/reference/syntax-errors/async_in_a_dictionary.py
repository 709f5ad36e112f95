from types import SimpleNamespace


def connect(host, **options):
    print(host, options)


connect("example.org", async_=True)
# For a library that still uses the old name:
connect("example.org", **{"async": True})
client = SimpleNamespace(**{"async": "old"})
print(getattr(client, "async"))
