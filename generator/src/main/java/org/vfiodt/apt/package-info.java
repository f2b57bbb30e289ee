// SPDX-License-Identifier: Apache-2.0
/** The distribution's packages, as this machine's own configuration reaches them. */
package org.vfiodt.apt;
