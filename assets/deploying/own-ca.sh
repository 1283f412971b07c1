#!/usr/bin/env bash
# Makes an authority of your own and a certificate for one server name: own-ca.sh soatso.example.vn FOLDER
# FOLDER/ca.crt goes to every computer (trusted root), soatso.crt and soatso.key to the server, ca.key into a safe.
# An authority that is there already is used again, so that a certificate is renewed by running the same line.
set -euo pipefail
name=${1:?own-ca.sh SERVER-NAME FOLDER}
folder=${2:?own-ca.sh SERVER-NAME FOLDER}
umask 077
mkdir -p "$folder"
cd "$folder"

if [ ! -f ca.key ]; then
  openssl req -x509 -newkey rsa:3072 -noenc -sha256 -days 3650 -keyout ca.key -out ca.crt \
    -subj "/CN=Soat So, internal authority" \
    -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign"
fi
openssl req -new -newkey rsa:2048 -noenc -sha256 -keyout soatso.key -out soatso.csr -subj "/CN=$name"
# Safari and Macs accept no certificate that is valid for more than 825 days.
openssl x509 -req -in soatso.csr -CA ca.crt -CAkey ca.key -CAcreateserial -sha256 -days 398 -out soatso.crt -extfile <(
  printf 'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature,keyEncipherment\n'
  printf 'extendedKeyUsage=serverAuth\nsubjectAltName=DNS:%s\n' "$name"
)
rm soatso.csr
chmod 644 ca.crt soatso.crt
openssl verify -CAfile ca.crt soatso.crt
