"""Every search method on NAS-Bench-201 with equal passes; one process of one thread a run, resumable.

    python nbs/benchmarks/league.py                       # all runs, one after another; start it twice to use two cores
    python nbs/benchmarks/league.py --methods gold,gdas --seeds 0,1
    python nbs/benchmarks/league.py --methods gdas --seeds 0 --epochs 1 --n-train 640   # a trial

CIFAR-10 and `nb201.csv.gz` are looked for in --data (default: GOLD_NAS_DATA, or `data`). A run that was interrupted goes on
from its checkpoint when the script is started again; one that another process works on is left to it. Each finished run
writes `runs/league/METHOD-SEED.json`; `python nbs/benchmarks/league.py --show` prints them as a table."""
import argparse, json, os, time, torch
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from statistics import mean, stdev
from gold_nas_nb.all import *
from gold_nas_nb.testing import CountPasses

# GOLD-NAS needs a faster schedule for an epoch of 192 steps, and the cost-unaware price (METHODS: rule by edge)
more = dict(gold=dict(mu=0., lam0=6e-3, n0=1, lr=.025), random=dict(samples=4))
five = 'gold', 'darts1', 'zarts-mgs', 'random'       # these have five seeds, the others three

class LeaguePasses(CountPasses):
    "Passes, also of a run that was interrupted"
    def before_fit(self):
        super().before_fit()
        self.seconds,self.at = 0.,time.process_time()
    def state_dict(self): return dict(passes=dict(self.passes), seconds=self.spent())
    def load_state_dict(self, s): self.passes.update(s['passes']); self.seconds = s['seconds']; self.at = time.process_time()
    def spent(self): return self.seconds + time.process_time()-self.at

def images(args):
    return image_dls('cifar10', size=16, n_train=args.n_train, valid_pct=.04, bs=64, path=args.data)

def epochs_of(method, dls, total):
    "The number of epochs in which a method makes `total` passes"
    steps = len(dls.train_ds)//64
    if methods[method].build is bilevel_parts: steps //= 2         # the other half moves the gates
    return max(1, round(total/steps/float(methods[method].passes)))

def settings_of(method, epochs):
    "Settings that fit a search of this length"
    given = dict(more.get(method, {}))
    if 'warmup' in methods[method].defaults or method.startswith('zarts'): given['warmup'] = round(.2*epochs)
    if method=='random': given['samples'] = min(given['samples'], epochs)
    return given

def run(method, seed, args, table):
    "One search; None if another process works on it"
    name = f'{method}-{seed}'
    out,folder = args.out/f'{name}.json',args.out/name
    if out.exists(): return
    dls = images(args)
    epochs = args.epochs or epochs_of(method, dls, args.passes)
    count = LeaguePasses()
    learn = nas_learner(dls, nb201_space(3, 8), method, epochs=epochs, seed=seed, run=folder, cbs=[count], **settings_of(method, epochs))
    learn.run_folder.draw = lambda: None
    try:
        with learn.no_bar(), learn.no_logging(), redirect_stdout(StringIO()): learn.search(resume=(folder/'checkpoints').exists())
    except FolderInUse: return
    p,h = table[learn.genotype],learn.history
    found = dict(method=method, seed=seed, epochs=epochs, arch=learn.genotype.to_nb201(), test=p.test, rank=p.rank, valid=h[-1]['accuracy'],
                 skips=learn.genotype.to_nb201().count('skip_connect'), seconds=count.spent(), **count.passes, gates=h[-1].get('gates'),
                 n_train=args.n_train, largest_gate=largest_gate(learn.model))
    write_atomic(out, json.dumps(found))
    return found

@torch.no_grad()
def largest_gate(net):
    "The mean over edges of the largest gate: are gates decided? None without gates"
    if not isinstance(net, Supernet): return None
    w,edge = net.gate_vector(),net.edge_of
    return mean(w[edge==e].max().item() for e in edge.unique())

def show(out):
    "What is finished, by method"
    done = {}
    for f in out.glob('*.json'): done.setdefault((d := json.loads(f.read_text()))['method'], []).append(d)
    print(f"{'method':12} {'runs':>4} {'test %':>14} {'median rank':>11} {'skips':>5} {'passes':>7} {'seconds':>7}")
    for m,ds in sorted(done.items(), key=lambda o: -mean(d['test'] for d in o[1])):
        t = [d['test'] for d in ds]
        print(f"{m:12} {len(ds):4} {mean(t):7.2f}{f' ± {stdev(t):.2f}' if len(t)>1 else '':>7} {sorted(d['rank'] for d in ds)[len(ds)//2]:11} "
              f"{mean(d['skips'] for d in ds):5.1f} {mean(d['both'] for d in ds):7.0f} {mean(d['seconds'] for d in ds):7.0f}")

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--methods', default=','.join(methods)); p.add_argument('--seeds')
    p.add_argument('--epochs', type=int, help='default: as many as --passes allows')
    p.add_argument('--passes', type=int, default=8256, help='forward and backward passes of each run (default: 43 epochs of gold)')
    p.add_argument('--n-train', type=int, default=12_800); p.add_argument('--data', default=os.environ.get('GOLD_NAS_DATA', 'data'))
    p.add_argument('--table', default=None); p.add_argument('--out', type=Path, default=Path(__file__).parent/'runs'/'league')
    p.add_argument('--show', action='store_true')
    args = p.parse_args()
    if args.show: return show(args.out)
    torch.set_num_threads(1)
    table = Bench201(args.table or Path(args.data)/'nb201.csv.gz')
    names = args.methods.split(',')
    for m in names: find_method(m)
    args.out.mkdir(parents=True, exist_ok=True)
    for seed in map(int, args.seeds.split(',')) if args.seeds else range(5):
        for m in names:
            if not args.seeds and seed>=3 and m not in five: continue
            if found := run(m, seed, args, table):
                print(f"{m}-{seed}: {found['arch']} {found['test']:.2f} %, {found['both']} passes, {found['seconds']:.0f} s", flush=True)

if __name__=='__main__': main()
