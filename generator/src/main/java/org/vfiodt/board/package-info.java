// SPDX-License-Identifier: Apache-2.0
/** Boards and the machines that stand in for them, one data file each. */
package org.vfiodt.board;
