"Every module of the package must import where nbdev, Jupyter and ipywidgets are not installed"
import sys, pkgutil
from importlib import import_module
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    "Make development-only packages look as if they were not installed"
    def find_spec(self, name, path=None, target=None):
        top = name.partition('.')[0]
        if top.startswith('jupyter') or top in ('nbdev', 'execnb', 'notebook', 'nbclient', 'nbconvert', 'ipykernel', 'ipywidgets'):
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)

sys.meta_path.insert(0, Missing())
import gold_nas_nb
mods = [m.name for m in pkgutil.walk_packages(gold_nas_nb.__path__, 'gold_nas_nb.')]
for m in mods: import_module(m)
print(f'{len(mods)} modules of {gold_nas_nb.__path__[0]} import')
