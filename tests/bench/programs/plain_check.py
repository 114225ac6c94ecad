"""What `briefgen check` is held against: the same YAML with the C loader, and a plain model.

setup/plain_model.py makes the model and says what it lacks.

    plain_check.py FOLDER-OF-THE-MODEL BRIEF.yaml
"""

import sys
from pathlib import Path

import yaml

sys.path.insert(0, sys.argv[1])

from plain_model import Brief

Brief.model_validate(yaml.load(Path(sys.argv[2]).read_bytes(), yaml.CSafeLoader))
