# Read by `run` and `faults`: installs what they need, where it is missing, and sets `python`.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
here="$root/tests/sheets"
environment="$root/target/sheets-venv"
python="$environment/bin/python"

refuse() {
  echo "tests/sheets: $*" >&2
  exit 1
}

# Takes pairs PROGRAM:PACKAGE and installs the packages of the programs that are missing.
ensure_programs() {
  local pair packages=()
  for pair in "$@"; do
    command -v "${pair%%:*}" > /dev/null || packages+=("${pair##*:}")
  done
  if [ ${#packages[@]} -gt 0 ]; then install_debian "${packages[@]}"; fi
}

install_debian() {
  local as_root=() log
  command -v apt-get > /dev/null || refuse "missing, and there is no apt-get to install with: $*"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || refuse "run as root, or install sudo, or install these Debian packages yourself: $*"
    as_root=(sudo)
  fi
  log=$(mktemp)
  { "${as_root[@]}" apt-get -qq update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "$@"; } > "$log" 2>&1 ||
    { cat "$log"; rm "$log"; refuse "these Debian packages could not be installed: $*"; }
  rm "$log"
  hash -r
  echo "installed with apt-get: $*"
}

# The list is copied beside what was installed from it; while the two are equal there is nothing to do, with or without a network.
install_python_packages() {
  local installed="$environment/installed-from"
  if cmp -s "$here/requirements.txt" "$installed" && "$python" -c '' 2> /dev/null; then return; fi
  # Debian's Python makes no environments without this package, and says so only when it is asked to.
  python3 -c 'import ensurepip, venv' 2> /dev/null || install_debian python3-venv
  rm -rf "$environment"
  python3 -m venv "$environment" || refuse 'python3 could not make an environment'
  "$environment/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: --no-deps -r "$here/requirements.txt" ||
    refuse 'the packages of tests/sheets/requirements.txt could not be installed'
  cp "$here/requirements.txt" "$installed"
  echo 'installed with pip: the packages of tests/sheets/requirements.txt'
}

ensure_programs python3:python3 pdftoppm:poppler-utils qpdf:qpdf zbarimg:zbar-tools rsvg-convert:librsvg2-bin
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || refuse "Python 3.11 or later is needed, this is $(python3 --version)"
install_python_packages

# No compiled copies among the sources, and one encoding whatever the locale.
export PYTHONDONTWRITEBYTECODE=1 PYTHONUTF8=1
# One thread in each process: there are as many processes as processors.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
