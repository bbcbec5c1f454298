"The package's metadata, all of it read from settings.ini"
import re
from configparser import ConfigParser
from pathlib import Path
from setuptools import setup, find_packages

ini = ConfigParser(interpolation=None, delimiters='=')
ini.read('settings.ini', encoding='utf-8')
cfg = ini['DEFAULT']
lib = cfg['lib_path']

def absolute(text):
    "README with links that hold outside of the repository, as an index of packages needs them: pictures from its raw files, other links to its pages"
    raw = cfg['git_url'].replace('github.com', 'raw.githubusercontent.com') + f"/{cfg['branch']}/"
    text = re.sub(r'(!\[[^\]]*\]\()(?!https?:)([^)]+\.svg)\)', rf'\1{raw}\2?sanitize=true)', text)
    text = re.sub(r'(!\[[^\]]*\]\()(?!https?:)', rf'\1{raw}', text)
    return re.sub(r'((?<!!)\[[^\]!]+\]\()(?!https?:|mailto:|#)', rf"\1{cfg['git_url']}/blob/{cfg['branch']}/", text)

setup(
    name = cfg['lib_name'],
    version = cfg['version'],
    description = cfg['description'],
    long_description = absolute(Path('README.md').read_text(encoding='utf-8')),
    long_description_content_type = 'text/markdown',
    author = cfg['author'],
    keywords = cfg['keywords'].split(),
    license_expression = cfg['license'],
    project_urls = dict(Repository=cfg['git_url'], Documentation=cfg['doc_host'] + cfg['doc_baseurl'] + '/'),
    python_requires = '>=' + cfg['min_python'],
    packages = find_packages(include=[lib, lib + '.*']),
    package_data = {lib: ['py.typed']},  # the types are for users, too
    install_requires = cfg['requirements'].split(),
    extras_require = {k: cfg[k + '_requirements'].split() for k in ('widgets', 'distributed', 'sweep', 'export', 'dev')},
    entry_points = {'console_scripts': cfg['console_scripts'].split(), 'nbdev': [f'{lib}={lib}._modidx:d']},
    classifiers = ['Programming Language :: Python :: 3', 'Programming Language :: Python :: 3 :: Only'],
)
