// SPDX-License-Identifier: Apache-2.0
/** The whole command line on a fake kernel with fake tools: what it makes, and how it fails. */
package org.vfiodt.command;
