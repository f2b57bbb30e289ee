// SPDX-License-Identifier: Apache-2.0
/** Forms of a finished check, each for those who read it. */
package org.vfiodt.report.form;
