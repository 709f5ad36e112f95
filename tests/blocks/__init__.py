"""Runs every fenced block of every page through pytest and Sybil.

In the order of the work: ``page`` expands a page and finds its blocks, ``interpreters`` finds the Pythons, ``run``
runs a block, ``record`` keeps what it printed, ``verdict`` words what is wrong, ``gate`` counts what the built page
shows, ``plugin`` ties it all to pytest.
"""
