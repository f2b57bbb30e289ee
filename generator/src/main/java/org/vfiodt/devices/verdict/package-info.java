// SPDX-License-Identifier: Apache-2.0
/** Why each device can or cannot be assigned. One class for each subject of the reasons. */
package org.vfiodt.devices.verdict;
