// SPDX-License-Identifier: GPL-2.0

struct stop {
	/*
	int users;
	*/
	int clocks;
};
