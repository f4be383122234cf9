#!/usr/bin/env bash
# arrows.sh SOURCE-FOLDER   includes point one way only: app -> ui -> core/api; Debian has all headers in one place, so the
# compiler does not stop a stray one.
set -u
cd "$1" || exit 2
failed=0

# refuse WHY PATTERN FOLDER...: no source in the folders includes a header that matches.
refuse() {
  local why=$1 pattern=$2 found
  shift 2
  found=$(grep -rnE "^ *# *include *[<\"]($pattern)" --include='*.cpp' --include='*.h' "$@")
  if [ -n "$found" ]; then
    printf '%s:\n%s\n' "$why" "$found"
    failed=1
  fi
}

torch='torch/|ATen/|c10/|caffe2/'
opencv='opencv2/'
qt='Q[A-Za-z]|Qt[A-Za-z]*/'
refuse "only core includes LibTorch or OpenCV" "$torch|$opencv" app ui core/api
refuse "core includes no Qt" "$qt" core
refuse "core knows nothing of ui and app" "ui/|app/" core
refuse "ui knows nothing of app, and of core the api alone" "app/|core/[b-z]" ui
refuse "app knows of core the api and the plain helpers of core/support alone" "core/([b-r]|s[a-t]|[t-z])" app
refuse "core/api stands alone" "core/[b-z]|nlohmann|$torch|$opencv" core/api
refuse "core/support stands on core/api alone" "core/(data|model|training|pictures|recognition|evaluation|exchange)/" core/support
refuse "files of pictures know nothing of what is seen in them" "core/(data|model|training|recognition|evaluation|exchange)/" core/pictures
refuse "weights files know nothing of networks" "core/(data|model|training|pictures|recognition|evaluation)/" core/exchange
refuse "networks know nothing of what is done with them" "core/(data|training|pictures|recognition|evaluation)/" core/model
refuse "pages know nothing of each other" "ui/(files|train|data|model|window)/" ui/recognise
refuse "pages know nothing of each other" "ui/(recognise|data|model|window)/" ui/train
refuse "pages know nothing of each other" "ui/(recognise|train|model|window)/" ui/data
refuse "pages know nothing of each other" "ui/(recognise|train|data|window)/" ui/model
refuse "pages know nothing of each other" "ui/(recognise|train|data|model|window)/" ui/files
refuse "what pages share knows no page" "ui/(recognise|files|train|data|model|window)/" ui/theme ui/widgets
exit $failed
