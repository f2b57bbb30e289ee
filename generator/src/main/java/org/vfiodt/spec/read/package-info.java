// SPDX-License-Identifier: Apache-2.0
/** The way into the spec for everybody else: text in, checked model or diagnostics out. */
package org.vfiodt.spec.read;
