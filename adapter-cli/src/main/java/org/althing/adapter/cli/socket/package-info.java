/**
 * The way of a command to the server that has the data folder, over a socket in that folder.
 *
 * <p>The protocol, of version {@value org.althing.adapter.cli.socket.Frame#VERSION}: both sides send frames, each a byte
 * for its kind, four bytes for the length of what follows (big-endian, at most 64 KiB), and that. Text is UTF-8.
 *
 * <pre>{@code
 * client   V  version: text, the first frame
 *          C  colour: empty; escape sequences are welcome
 *          P  password: text, typed or read at the client
 *          A  argument: text; as many as there are, in order
 *          R  run: empty, the last frame
 * server   O  bytes for the standard output
 *          E  bytes for the standard error
 *          X  exit: four bytes, the code; the last frame
 * }</pre>
 *
 * <p>A request has at most 256 frames and 64 KiB, and must be there within five seconds. The server runs eight commands at
 * once, others wait. Either side gives up on one that neither sends nor takes anything for a minute. The connection carries
 * one command and ends with it.
 *
 * <p>Who may connect is the file system's to say: the socket has the mode 0600 and lies in a folder that only its owner may
 * enter. The server asks the kernel again who the peer is.
 */
@NullMarked
package org.althing.adapter.cli.socket;

import org.jspecify.annotations.NullMarked;
