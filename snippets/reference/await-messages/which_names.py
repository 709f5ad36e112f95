import asyncio

names = ["timeout", "TaskGroup", "Runner", "Barrier"]
names += ["eager_task_factory", "QueueShutDown", "EventLoop"]
names += ["print_call_graph"]

for name in names:
    found = "yes" if hasattr(asyncio, name) else "no"
    print(f"{name}: {found}")
