/**
 * A certificate that a server of the tests signed itself, with its key, which is nobody's secret; both in PEM. For
 * huggingface.co, one of the hosts that it leads to and mirror.example.edu, beside 127.0.0.1 and localhost, for a hundred years.
 */
export const hubCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGBw/nCwxTmANhZCx
Mhbm+rlqfuGzWGl8GU1Gr52oVhuhRANCAATFhZr6hswrhAOsXGqYdo91J6pb0vi+
xCyG+diJzjrGnczEkr1jFDPXUT3NOObNSe2lSkunskgfiOUIXIrK131F
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIB4jCCAYigAwIBAgIUIoTYuGy8csuBQ+caZYAtOpvKzI4wCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNVml2YSB0ZXN0IGh1YjAgFw0yNjExMjEyMDE4MDlaGA8yMTI2
MTAyODIwMTgwOVowGDEWMBQGA1UEAwwNVml2YSB0ZXN0IGh1YjBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABMWFmvqGzCuEA6xcaph2j3UnqlvS+L7ELIb52InOOsad
zMSSvWMUM9dRPc045s1J7aVKS6eySB+I5QhcisrXfUWjga0wgaowHQYDVR0OBBYE
FM0rOxhBaGRw8s9hUzh6oq9tfVFdMB8GA1UdIwQYMBaAFM0rOxhBaGRw8s9hUzh6
oq9tfVFdMA8GA1UdEwEB/wQFMAMBAf8wVwYDVR0RBFAwToIOaHVnZ2luZ2ZhY2Uu
Y2+CF2Nhcy1icmlkZ2UueGV0aHViLmhmLmNvghJtaXJyb3IuZXhhbXBsZS5lZHWC
CWxvY2FsaG9zdIcEfwAAATAKBggqhkjOPQQDAgNIADBFAiARMkm6lWQIrXMlDgsD
jxjWB+aiEHRSz7PZ//UQSLsZsgIhAOimHJdFhccidmL4q1rQmRjeiVrz0ZsRDqvf
7Br7Trmk
-----END CERTIFICATE-----
`,
};
