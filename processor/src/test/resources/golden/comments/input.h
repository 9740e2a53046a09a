/*
 * Copyright (c) the authors. Permission is hereby granted to use this file. Licences are dropped.
 */

/* forward */
struct pool;

/** Largest size of a pool. */
#define POOL_MAX 64

/* ------------------------- Doxygen ------------------------- */

/**
 * \brief Opens a pool of connections.
 *
 * Reads \p options once, \b never \e later; a \c NULL \a url is an error. See \ref pool_close and #POOL_MAX.
 * Javadoc's tags are read, too: {@code errno}, {@link pool_each the visitor}.
 *
 * - connections are opened lazily
 * - at most #POOL_MAX of them
 *
 * \code{.c}
 * struct pool *pool;
 * if (pool_open("db", &options, &pool) < 0 && errno) abort();
 * \endcode
 *
 * \verbatim
 *  url --> pool
 * \endverbatim
 *
 * \par Cost
 * One round trip.
 * \li for the first
 * \li for the second
 *
 * \param[in]     url     where to connect to
 * \param[in,out] options NULL for defaults
 * \param[out]    pool    receives the pool
 * \return a status
 * \retval 0  success
 * \retval -1 the server does not answer
 * \pre The library is initialized.
 * \post The pool is empty.
 * \note Not thread-safe.
 * \warning Blocks.
 * \attention Slow.
 * \remark Rarely used.
 * \since 1.2
 * \version 2
 * \bug Leaks on failure.
 * \todo Retry.
 * \author Somebody
 * \see pool_close(), pool_each
 * \sa https://example.org/pool
 */
int pool_open(const char *url, struct pool_options *options, struct pool **pool);

/** Closes a pool. @deprecated Use pool_free() instead. */
void pool_close(struct pool *pool);

/// Options of a pool, in a comment of lines.
/// They are copied.
struct pool_options {
    int max_size; ///< most connections at a time
    /** name of the pool, or NULL */
    const char *name;
};

/**
 * Called for each connection.
 * @param data what pool_each() received
 * @param index from 0
 * @return 0 to go on
 */
typedef int (*pool_visitor)(void *data, int index);

/** @brief Visits all connections.
 *  @param visitor is called once for each
 *  @param data    for @p visitor
 *  @returns the number of visits */
int pool_each(struct pool *pool, pool_visitor visitor, void *data);

/** \copydoc pool_open() */
int pool_reopen(struct pool *pool);

/** @defgroup modes Modes of a pool
 *  @{ */
#define MODE_READ 1 /**< only reads */
#define MODE_WRITE 2 /*!< also writes */
/** @} */

/* ------------------------- kernel-doc ------------------------- */

/**
 * phy_start() - Starts a device.
 * @id: number of the device
 * @speed: in Mb/s, not above %SPEED_MAX
 *
 * The &struct phy must be stopped, see phy_stop().
 *
 * Example::
 *
 *     phy_start(1, 10);
 *
 * Context: May sleep.
 * Return: 0, or -EBUSY if the device runs.
 */
int phy_start(int id, int speed);

/**
 * struct phy - A device.
 * @speed: in Mb/s
 * @duplex: whether both sides send
 */
struct phy {
    int speed;
    int duplex;
};

void phy_stop(struct phy *phy);

#define SPEED_MAX 1000 // in Mb/s

/* ------------------------- gtk-doc ------------------------- */

/**
 * widget_measure: (method)
 * @orientation: (in): the orientation
 * @minimum: (out) (optional): location for the minimum, or %NULL
 *
 * Measures a widget, as #pool_visitor is not.
 *
 * Returns: (transfer none): the natural size
 * Since: 4.10
 * Deprecated: 4.12: Use widget_size().
 */
int widget_measure(int orientation, int *minimum);

/* ------------------------- Manual pages ------------------------- */

/*
 * NAME easy_init()
 *
 * DESCRIPTION
 *
 * Starts one easy transfer.
 *
 * RETURN VALUE
 *
 * The transfer, or NULL.
 */
void *easy_init(void);

/* ------------------------- Markdown and HTML ------------------------- */

/**
 * Has **strong**, *emphasized* and `code` text, and a [page](https://example.org/a?b&c).
 *
 * 1. one
 * 2. two
 *
 * ```
 * fenced(code);
 * ```
 */
void markdown(void);

/**
 * Has <b>bold</b> and <code>code</code> text &amp; an <a href="https://example.org">address</a>.
 * <ul><li>one<li>two</ul>
 * <pre>
 *   kept   as it is
 * </pre>
 * <table><tr><th>From<th>To<tr><td>NULL<td>0</table>
 * Malformed </i> or <unknown> tags, a < b and @unknown become text.
 */
void html(void);

/* ------------------------- Places ------------------------- */

int after_declaration(int level);
/*
     Compresses as much as possible. A comment after a declaration describes it if it has an indented start.

     - Items of a list
       have lines.

     The paragraph after it is not part of the list.
*/

int between_parameters(
  void *,          /* OUT: unnamed, but described */
  const char *text /* text to copy */
);

/* Speeds of a link, one comment for a run */
#define SPEED_10 10
#define SPEED_100 100

enum color {
    RED,  /* like blood */
    GREEN, /* like grass */
    BLUE  /* 2 */
};
