/* A libstdc++ before GCC 13 has the header make cin and cout ready, in every library that includes it; later ones offer a
   function, which is called instead. */
#include <iostream>

namespace std {
void ios_base_library_init()
{
}
}
