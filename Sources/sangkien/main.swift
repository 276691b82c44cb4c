import ArgumentParser
import Web

print("ok")
