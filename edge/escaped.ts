const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as it is written in HTML or XML, between tags or in an attribute with double quotes. */
export const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => names[mark] ?? mark)
