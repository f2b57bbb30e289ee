// SPDX-License-Identifier: Apache-2.0
/** Configuration files: options that need not be given on the command line. */
package org.vfiodt.cli.settings;
