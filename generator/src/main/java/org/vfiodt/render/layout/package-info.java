// SPDX-License-Identifier: Apache-2.0
/** The white space of generated text: kernel C and plain text. */
package org.vfiodt.render.layout;
