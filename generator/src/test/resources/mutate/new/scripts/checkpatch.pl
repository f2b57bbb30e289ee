# checkpatch: does MAINTAINERS need updating?
