import ast
import symtable

PROGRAMS = {
    "async = 1": "async = 1",
    "await in def": "def f():\n    await g()",
    "yield from": "async def f():\n    yield from g()",
}
STAGES = {
    "parser": ast.parse,
    "symbol table": lambda code: symtable.symtable(code, "", "exec"),
    "code generator": lambda code: compile(code, "", "exec"),
}


def refused_by(code):
    for stage, accept in STAGES.items():
        try:
            accept(code)
        except SyntaxError:
            return stage


for name, code in PROGRAMS.items():
    print(f"{name}: {refused_by(code)}")
