// SPDX-License-Identifier: Apache-2.0
/** A finished run as a value, and its forms: text, JSON, JUnit XML, KTAP. */
package org.vfiodt.report;
