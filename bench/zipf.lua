-- Asks for one address after the other, as the list in the file given after `--` has them.
dofile('bench/wrk.lua')

local asked = {}
local index = 0

function init(args)
  for line in io.lines(args[1]) do
    asked[#asked + 1] = wrk.format('GET', line)
  end
end

function request()
  index = index % #asked + 1
  return asked[index]
end
