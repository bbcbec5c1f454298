"Make README.md from nbs/index.ipynb; with --check, only tell whether it is up to date"
import json, re, sys
from base64 import b64decode
from pathlib import Path

hidden = {'hide', 'default_exp', 'export', 'exporti'}

def local(text):
    "`text` with links relative to nbs/ made relative to the top, where README.md stands"
    return re.sub(r'(\]\()(?!https?:|mailto:|#|/)', r'\1nbs/', text)

def output(out, name, alt):
    "Markdown for one stored output, and the picture to store under `name` if it is one"
    data = out.get('data', {})
    png = data.get('image/png')
    if png: return f'![{alt}]({name})', {name: b64decode(''.join(png))}
    if 'text/markdown' in data: return ''.join(data['text/markdown']), {}
    text = ''.join(out.get('text') or data.get('text/plain', ''))
    return (f'```text\n{text.rstrip()}\n```' if text.strip() else ''), {}

def readme(nb):
    "The README of notebook `nb`: its text, and its pictures by path"
    parts, pics = [], {}
    for c in nb['cells']:
        lines = ''.join(c['source']).splitlines()
        dirs = {l[2:].split(':')[0].split()[0] for l in lines if l.startswith('#|')}
        src = '\n'.join(l for l in lines if not l.startswith('#|')).strip()
        if not src or c['cell_type'] == 'raw' or (c['cell_type'] == 'code' and dirs & hidden) or 'hide' in dirs: continue
        if c['cell_type'] == 'markdown': parts.append(local(src)); continue
        if 'echo' not in dirs: parts.append(f'```python\n{src}\n```')
        alt = ''.join(re.findall('^#\| fig-alt: "(.*)"', ''.join(c['source']), re.M))
        for i, o in enumerate(c['outputs']):
            md, pic = output(o, f"index_files/{c['id']}-{i}.png", alt)
            parts.append(md); pics.update(pic)
    return '\n\n'.join(p for p in parts if p) + '\n', pics

text, pics = readme(json.loads(Path('nbs/index.ipynb').read_text(encoding='utf-8')))
text = '<!-- Made from nbs/index.ipynb by .ci/readme.py: edit the notebook -->\n\n' + text
files = {'README.md': text.encode(), **pics}
if '--check' in sys.argv:
    bad = [f for f, b in files.items() if not Path(f).exists() or Path(f).read_bytes() != b]
    raise SystemExit(f'out of date, run `python .ci/readme.py`: {" ".join(bad)}' if bad else 0)
for f, b in files.items():
    Path(f).parent.mkdir(exist_ok=True)
    Path(f).write_bytes(b)
