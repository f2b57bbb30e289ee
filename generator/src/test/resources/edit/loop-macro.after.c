/* SPDX-License-Identifier: GPL-2.0 */
MILL_MODULE(x)
static void mill_all(void)
{
	struct mill *m = &(struct mill){ .turns = mill_count() };

	list_for_each_entry(m, &mills, list)
		if (m->name)
			mill_visit(m);
		else
			do {
				mill_skip(m);
			} while (mill_busy(m));
	mill_done();

	mill_end();
}
