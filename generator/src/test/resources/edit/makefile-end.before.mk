# SPDX-License-Identifier: GPL-2.0
mill-y := core.o wheel.o \
	  stone.o

obj-$(CONFIG_MILL) += mill.o
obj-$(CONFIG_MILL_WIND)	+= wind.o sails.o
obj-$(CONFIG_MILL_WIND)	+= vane.o

ccflags-y	:= -I$(src)/*.d
