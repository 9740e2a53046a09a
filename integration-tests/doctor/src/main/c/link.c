#include "link.h"

int link_count;

int link_start(int port)
{
	link_count += port > 0;
	return 0;
}

void link_stop(int port)
{
	link_count -= port > 0;
}
