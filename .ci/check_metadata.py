"settings.ini, setup.py, pyproject.toml, _quarto.yml and the built metadata must say the same"
import re, tomllib, yaml
from configparser import ConfigParser
from pathlib import Path

import setuptools  # before distutils, which it replaces
from distutils.core import run_setup
from build.util import project_wheel_metadata
from packaging.requirements import Requirement

ini = ConfigParser(interpolation=None, delimiters='=')
ini.read('settings.ini', encoding='utf-8')
ini = ini['DEFAULT']
proj = tomllib.loads(Path('pyproject.toml').read_text(encoding='utf-8'))
proj, nbdev = proj['project'], proj['tool']['nbdev']
quarto = yaml.safe_load(Path('_quarto.yml').read_text(encoding='utf-8'))
site = quarto['website']
setup = run_setup('setup.py', stop_after='init')  # setup.py alone, before pyproject.toml has its say
built = project_wheel_metadata('.', isolated=False)
init = re.search(r'^__version__ = "(.+)"$', Path(ini['lib_path'], '__init__.py').read_text(encoding='utf-8'), re.M)

doc_url = ini['doc_host'] + ini['doc_baseurl'] + '/'
urls = dict(Repository=ini['git_url'], Documentation=doc_url)
reqs = {str(Requirement(o)) for o in ini['requirements'].split()}
extras = {k: {str(Requirement(o)) for o in ini[f'{k}_requirements'].split()} for k in ('dev', 'widgets', 'distributed', 'sweep', 'export')}

def built_reqs(extra=None):
    "What the built metadata asks for, by itself or through `extra`"
    rs = [o.partition(';') for o in built.get_all('Requires-Dist')]
    return {str(Requirement(r)) for r, _, m in rs if (f'extra == "{extra}"' in m if extra else not m)}

same = [  # what, settings.ini, the others
    ('name', ini['lib_name'], setup.get_name(), proj['name'], built['Name']),
    ('version', ini['version'], setup.get_version(), built['Version'], init and init[1]),
    ('description', ini['description'], setup.get_description(), proj['description'], built['Summary'], site['description']),
    ('author', ini['author'], setup.get_author(), built['Author']),
    ('keywords', set(ini['keywords'].split()), set(setup.get_keywords()), set(built['Keywords'].split(','))),
    ('license', ini['license'], setup.metadata.license_expression, built['License-Expression']),
    ('python', '>=' + ini['min_python'], str(setup.python_requires), built['Requires-Python']),
    ('urls', urls, setup.metadata.project_urls, proj['urls'], dict(o.split(', ') for o in built.get_all('Project-URL'))),
    ('requirements', reqs, {str(Requirement(o)) for o in setup.install_requires}, built_reqs()),
    *[(k, v, {str(Requirement(o)) for o in setup.extras_require[k]}, built_reqs(k)) for k,v in extras.items()],
    ('scripts', ini['console_scripts'].split(), setup.entry_points['console_scripts']),
    ('title', ini['title'], nbdev['title'], site['title']),
    ('site', doc_url, site['site-url'] + '/'),
    ('repository', ini['git_url'], site['repo-url']),
    ('branch', ini['branch'], nbdev['branch'], site['repo-branch']),
    ('doc_path', ini['doc_path'], nbdev['doc_path'], quarto['project']['output-dir']),
    *[(k, ini[k], nbdev[k]) for k in ('lib_path', 'nbs_path')],
]
bad = [f'{what}: ' + ' != '.join(map(repr, vals)) for what, *vals in same if any(o != vals[0] for o in vals)]
raise SystemExit('\n'.join(bad) or print(f'{len(same)} fields agree'))
