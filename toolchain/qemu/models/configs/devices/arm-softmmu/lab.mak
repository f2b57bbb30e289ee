# SPDX-License-Identifier: GPL-2.0-or-later
# The machines of the lab. Zynq is there for the tests of its PL330.
CONFIG_ARNDALE=y
CONFIG_EXYNOS4=y
CONFIG_ZYNQ=y

# What the emulator of any Arm processor calls.
CONFIG_ARM_V7M=y
CONFIG_SEMIHOSTING=y
CONFIG_ARM_COMPATIBLE_SEMIHOSTING=y
