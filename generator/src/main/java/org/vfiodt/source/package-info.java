// SPDX-License-Identifier: Apache-2.0
/** Source files, spans in them, and the include and macro chains that lead to a span. */
package org.vfiodt.source;
