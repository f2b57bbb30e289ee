// SPDX-License-Identifier: Apache-2.0
/** Which patch of a series needs which: what becomes of the series when one is left out. */
package org.vfiodt.series.order;
