// SPDX-License-Identifier: Apache-2.0
/** Manual pages, written from the commands themselves. */
package org.vfiodt.cli.manual;
