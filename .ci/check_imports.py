"""Every module of the package must import where nbdev, Jupyter and ipywidgets are not installed.

No module but `testing` itself may bring in `testing`, and none builds test data when it is imported."""
import re, sys, pkgutil
from importlib import import_module
from importlib.abc import MetaPathFinder
from pathlib import Path
from torch import Tensor

class Missing(MetaPathFinder):
    "Make development-only packages look as if they were not installed"
    def find_spec(self, name, path=None, target=None):
        top = name.partition('.')[0]
        if top.startswith('jupyter') or top in ('nbdev', 'execnb', 'notebook', 'nbclient', 'nbconvert', 'ipykernel', 'ipywidgets'):
            raise ModuleNotFoundError(f'No module named {name!r}', name=name)

def size(o):
    "Characters, bytes or numbers in a constant, with what is in containers"
    if isinstance(o, (str, bytes)): return len(o)
    if isinstance(o, Tensor): return o.numel()
    if isinstance(o, dict): return sum(map(size, o.values()))
    return sum(map(size, o)) if isinstance(o, (list, tuple, set)) else 0

most = 100_000  # what a module may hold once it is imported
sys.meta_path.insert(0, Missing())
import gold_nas_nb
folder = Path(gold_nas_nb.__path__[0])
mods = [m.name for m in pkgutil.walk_packages(gold_nas_nb.__path__, 'gold_nas_nb.')]
for m in sorted(mods, key='gold_nas_nb.testing'.__eq__):  # `testing` last
    mod = import_module(m)
    if m=='gold_nas_nb.testing': continue
    if 'gold_nas_nb.testing' in sys.modules: sys.exit(f'{m} imports gold_nas_nb.testing')
    if re.search(r'^\s*(from|import) .*\btesting\b', Path(mod.__file__).read_text(encoding='utf-8'), re.M) and not m.endswith('_modidx'): sys.exit(f'{m} imports gold_nas_nb.testing in a function')
    for n,o in vars(mod).items():
        if not n.startswith('__') and m!='gold_nas_nb._modidx' and size(o)>most: sys.exit(f'{m}.{n} holds {size(o)} characters or numbers after the import')
for n,o in vars(import_module('gold_nas_nb.testing')).items():
    if not n.startswith('__') and size(o)>most: sys.exit(f'gold_nas_nb.testing.{n} is built by the import')
print(f'{len(mods)} modules of {folder} import')
