#define MORE(a, b)	((a) ? (b) : 0)
