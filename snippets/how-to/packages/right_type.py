from mypy import api

CODE = """
async def price(name: str) -> int:
    return len(name)

reveal_type(price)
"""
print(api.run(["-c", CODE])[0], end="")
