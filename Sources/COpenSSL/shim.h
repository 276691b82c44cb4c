// SHA256_Init, SHA256_Update and SHA256_Final keep their state in a struct of the caller's and allocate nothing. OpenSSL
// recommends the EVP functions instead, whose state is an object on the heap; seals are made too often for that.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
