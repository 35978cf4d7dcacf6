// How a call for photos and videos ended; shared with src/platform/web/web_media.cpp.

/** 0 kept; 1 unreadable; 2 too large (detail: its MB and the MB allowed, in lines); 3 failed (detail: why); 4 missing. */
export type MediaStatus = 0 | 1 | 2 | 3 | 4;
