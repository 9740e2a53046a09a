/* A network link with a function, a variable, an inline function and a macro. */
#ifndef LINK_H
#define LINK_H

#define LINK_PORT(id)	((id) & 0xff)

extern int link_count;

/* Brings the link up. Returns 0. */
int link_start(int port);

/* Brings the link down. */
void link_stop(int port);

static inline int link_restart(int port)
{
	link_stop(port);
	return link_start(port);
}

#endif
