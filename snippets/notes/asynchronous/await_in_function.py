def m(x):
    y = await z(x)  # Still no - SyntaxError (no `async def` here)
    return y
