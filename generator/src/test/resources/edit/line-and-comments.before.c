// SPDX-License-Identifier: GPL-2.0

struct stop {
	/* Once there was more:
	int users;
	*/
	int /* of the device */ users;	/* under the lock */
	/* int users; */
	int clocks;
};
