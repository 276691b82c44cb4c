#include <curl/curl.h>
#include <stdio.h>

// curl_easy_setopt and curl_easy_getinfo take any type: one function for each type that is needed.
static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

// Reads what is sent from a file that is open for reading.
static inline CURLcode curl_set_source(CURL *handle, FILE *file) {
  return curl_easy_setopt(handle, CURLOPT_READDATA, file);
}

typedef size_t (*curl_taker)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode curl_set_taker(CURL *handle, curl_taker taker, void *context) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, taker);
  return code == CURLE_OK ? curl_easy_setopt(handle, CURLOPT_WRITEDATA, context) : code;
}

static inline long curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

typedef int (*curl_listener)(CURL *handle, curl_infotype kind, char *bytes, size_t size, void *context);

// Tells the listener what both ends say.
static inline CURLcode curl_set_listener(CURL *handle, curl_listener listener, void *context) {
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
  return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listener);
}
